package org.gatehouse.ticketing.event;

/// One thing wrong with one field of a form or a request.
///
/// @param field the field's name in the request, such as `details.end`
public record FieldFault(String field, Fault fault) {
    /// What is wrong. The sentence says what to do; a window may say it in another language.
    public enum Fault {
        EMPTY("Fill this in."),
        TOO_LONG("Make this shorter."),
        NOT_POSITIVE("Enter a number above zero."),
        TOO_LARGE("Enter a smaller number."),
        NEGATIVE("Enter zero or more."),
        UNKNOWN_CURRENCY("Enter a currency code such as EUR."),
        OTHER_CURRENCY("Use the event's currency."),
        DOORS_AFTER_START("Doors must open before the start: choose an earlier time for doors or a later start."),
        END_BEFORE_START("The end must be after the start: choose a later end."),
        QUOTA_ABOVE_CAPACITY("The quota is above the event's capacity: lower the quota or raise the capacity."),
        NAME_TAKEN("Another one has this name: choose a different name."),
        NO_DIRECTION("Choose entry, exit or both."),
        UNKNOWN_TYPE("This ticket type does not exist: choose one of the list."),
        PROMO_UNKNOWN("There is no such promo code: check how it is written."),
        PROMO_NOT_YET("This promo code may not be used yet: sell without it, or change its window."),
        PROMO_OVER("This promo code may no longer be used: sell without it, or change its window."),
        PROMO_OTHER_TYPES("This promo code is for other ticket types: choose one of those, or sell without it."),
        PROMO_USED_UP("This promo code is used up: sell without it, or raise its quota."),
        PROMO_TOO_FEW("This promo code is left for fewer tickets: choose fewer, or raise its quota."),
        NOT_A_PICTURE("This is no PNG or JPEG picture that can be shown: choose another file."),
        PICTURE_TOO_LARGE("This picture is too large: choose a smaller one, or make it smaller."),
        MALFORMED("This could not be read: check how it is written.");

        private final String sentence;

        Fault(String sentence) {
            this.sentence = sentence;
        }

        /// In English, with the next step.
        public String sentence() {
            return sentence;
        }
    }
}
