package org.gatehouse.backend.registration;

import org.gatehouse.backend.http.Problem;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.mail.Posted;

/// Why a letter did not leave, and what to do.
final class SendingProblems {
    private static final String MEANWHILE = "Until then open the PDF and give it to the guest yourself.";

    private SendingProblems() {}

    /// @throws ProblemException unless the mail service has it
    static void check(Posted posted) {
        switch (posted) {
            case Posted.Accepted _ -> {
            }
            case Posted.NoSuchAddress _ -> throw ProblemException.conflict("address-unusable", "Unusable address",
                    "No e-mail can be sent to the address as it is written.",
                    "Ask the guest how it is written, and correct it.");
            case Posted.Declined _ -> throw ProblemException.conflict("mail-declined", "Message declined",
                    "The mail service does not take a message to this address. Nothing was sent.",
                    "Check the address. If it is right, tell whoever runs your cloud. " + MEANWHILE);
            case Posted.Closed _ -> throw ProblemException.conflict("mail-closed", "Mail is not let out",
                    "The mail service lets no message of this cloud out. Nothing was sent.",
                    "Tell whoever runs your cloud. " + MEANWHILE);
            case Posted.Unsure _ -> throw new ProblemException(new Problem.Unavailable("mail-unsure", "No answer",
                    "The mail service did not answer: the message may have gone out or not.",
                    "Send it again; if the guest gets it twice, the codes are the same."));
            case Posted.Later _ -> throw new ProblemException(new Problem.Unavailable("mail-later", "Mail must wait",
                    "The mail service is busy or out of reach. Nothing was sent.", "Try again in a minute."));
        }
    }

    static ProblemException noMail() {
        return ProblemException.conflict("mail-not-set-up", "Mail is not set up",
                "This cloud has no address that messages come from, so it sends none.",
                "Tell whoever runs your cloud. " + MEANWHILE);
    }
}
