package org.gatehouse.backend.member;

import org.gatehouse.backend.http.FieldError;
import org.gatehouse.backend.http.Problem;
import org.gatehouse.backend.http.ProblemException;

/// What is said of a change to the members that cannot be.
final class MemberProblems {
    private MemberProblems() {}

    static ProblemException of(Directory.Refusal why) {
        return switch (why) {
            case ELSEWHERE -> ProblemException.conflict("member-elsewhere", "Belongs to another organization",
                    "This address belongs to a member of another organization.",
                    "Ask the person for another address: one address is a member of one organization.");
            case UNCONFIRMED -> ProblemException.conflict("account-unconfirmed", "Account not confirmed",
                    "This address has an account whose owner has not confirmed it.",
                    "Ask the person to confirm the account with the code that was sent, then invite again.");
            case UNDELIVERABLE -> ProblemException.conflict("not-delivered", "Invitation not delivered",
                    "The invitation could not be sent to this address.", "Check the address and invite again.");
            case MALFORMED -> malformedAddress();
        };
    }

    static ProblemException malformedAddress() {
        return ProblemException.invalid(
                FieldError.malformed("email", "This is not an e-mail address: check how it is written."));
    }

    static ProblemException alreadyMember() {
        return ProblemException.conflict("already-member", "Already a member", "This address is a member already.",
                "Look for it in the list; its role can be changed there.");
    }

    static ProblemException alreadyJoined() {
        return ProblemException.conflict("already-joined", "Has joined already",
                "This member has signed in already and needs no invitation.",
                "If the password is forgotten, it can be replaced when signing in.");
    }

    static ProblemException lastOwner() {
        return ProblemException.conflict("last-owner", "The last owner",
                "Nobody else owns the organization.", "Make somebody else an owner first.");
    }

    static ProblemException yourself() {
        return ProblemException.conflict("yourself", "That is you",
                "Nobody takes away their own role.", "Ask another owner to do it.");
    }

    static ProblemException busy() {
        return new ProblemException(new Problem.Busy("Others are changing the members right now."));
    }

    static ProblemException noLongerOwner() {
        return new ProblemException(new Problem.NotAllowed("You are no longer an owner of this organization.",
                "Sign in again; ask an owner if you need the role back."));
    }
}
