package org.gatehouse.backend.http;

import java.util.List;

/// Carries a problem from where it is noticed to where it is answered.
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    public static ProblemException notFound(String what) {
        return new ProblemException(new Problem.NotFound(what));
    }

    public static ProblemException conflict(String kind, String title, String detail, String next) {
        return new ProblemException(new Problem.Conflict(kind, title, detail, next));
    }

    public static ProblemException invalid(FieldError... errors) {
        return new ProblemException(new Problem.Invalid(List.of(errors)));
    }

    public static ProblemException invalid(List<FieldError> errors) {
        return new ProblemException(new Problem.Invalid(errors));
    }
}
