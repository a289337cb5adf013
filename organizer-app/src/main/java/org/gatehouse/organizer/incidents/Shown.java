package org.gatehouse.organizer.incidents;

/// Which incidents are listed.
enum Shown {
    OPEN, DEALT_WITH, ALL;

    boolean shows(Listed one) {
        return switch (this) {
            case OPEN -> one.isOpen();
            case DEALT_WITH -> !one.isOpen();
            case ALL -> true;
        };
    }
}
