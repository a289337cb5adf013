package org.gatehouse.demo.play;

import java.util.List;

/// What is asked of a window in another process, one line of JSON each.
///
/// @param id the control, where it is about one; the words to look for; a file for a picture
/// @param text what is written or chosen
/// @param several keys to hit, or controls to watch
record Order(What what, String id, String text, List<String> several) {
    Order {
        several = List.copyOf(several);
    }

    enum What {
        PRESS,
        PRESS_WORDS,
        WRITE,
        CHOOSE,
        HIT,
        WORDS,
        INSIDE,
        USABLE,
        PICTURE,
        SAYS,
        EVERYTHING,
        /// From now on tell what these controls say whenever it changes.
        WATCH
    }

    static Order about(What what, String id) {
        return new Order(what, id, "", List.of());
    }
}
