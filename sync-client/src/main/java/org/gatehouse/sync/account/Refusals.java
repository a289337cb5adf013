package org.gatehouse.sync.account;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.EnableSoftwareTokenMfaException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExpiredCodeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PasswordResetRequiredException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TooManyFailedAttemptsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TooManyRequestsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotConfirmedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

/// Tells from Cognito's exceptions whether it refused, and why.
final class Refusals {
    private Refusals() {}

    /// What a step came to, told as an answer where it failed.
    ///
    /// @param refused where Cognito said no
    /// @param unreachable where it could not be reached or could not serve; it is given what was said
    static <A> A telling(Supplier<? extends A> step, Function<RefusalReason, ? extends A> refused,
            Function<String, ? extends A> unreachable) {
        try {
            return step.get();
        } catch (CognitoIdentityProviderException e) {
            var reason = reason(e);
            return reason.isPresent()
                    ? refused.apply(reason.get())
                    : unreachable.apply(String.valueOf(e.getMessage()));
        } catch (SdkClientException e) {
            return unreachable.apply(String.valueOf(e.getMessage()));
        }
    }

    /// Empty where Cognito did not refuse but failed.
    static Optional<RefusalReason> reason(CognitoIdentityProviderException e) {
        return e.statusCode() >= 500 ? Optional.empty() : Optional.of(reasonOfRefusal(e));
    }

    private static RefusalReason reasonOfRefusal(CognitoIdentityProviderException e) {
        return switch (e) {
            case NotAuthorizedException notAuthorized -> byMessage(notAuthorized);
            case UserNotFoundException _ -> RefusalReason.WRONG_EMAIL_OR_PASSWORD;
            case PasswordResetRequiredException _ -> RefusalReason.RESET_REQUIRED;
            case UserNotConfirmedException _ -> RefusalReason.NOT_CONFIRMED;
            case CodeMismatchException _,EnableSoftwareTokenMfaException _ -> RefusalReason.WRONG_CODE;
            case ExpiredCodeException _ -> RefusalReason.CODE_EXPIRED;
            case InvalidPasswordException _ -> RefusalReason.PASSWORD_TOO_WEAK;
            case ResourceNotFoundException _ -> RefusalReason.WRONG_CONFIGURATION;
            case TooManyRequestsException _,LimitExceededException _,TooManyFailedAttemptsException _ ->
                RefusalReason.TOO_MANY_ATTEMPTS;
            default -> RefusalReason.NOT_SUPPORTED;
        };
    }

    /// Cognito has one exception for several cases and tells them apart by its sentence alone.
    private static RefusalReason byMessage(NotAuthorizedException e) {
        var message = String.valueOf(e.awsErrorDetails().errorMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("attempts exceeded")) {
            return RefusalReason.TOO_MANY_ATTEMPTS;
        }
        if (message.contains("user is disabled")) {
            return RefusalReason.DISABLED;
        }
        if (message.contains("temporary password has expired")) {
            return RefusalReason.INVITATION_EXPIRED;
        }
        if (message.contains("invalid session")) {
            return RefusalReason.TOO_SLOW;
        }
        return message.contains("token") ? RefusalReason.SIGNED_OUT : RefusalReason.WRONG_EMAIL_OR_PASSWORD;
    }
}
