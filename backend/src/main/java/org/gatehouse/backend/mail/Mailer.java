package org.gatehouse.backend.mail;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLHandshakeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.SesV2ClientBuilder;
import software.amazon.awssdk.services.sesv2.model.AccountSuspendedException;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.LimitExceededException;
import software.amazon.awssdk.services.sesv2.model.MailFromDomainNotVerifiedException;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;
import software.amazon.awssdk.services.sesv2.model.SendingPausedException;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;

/// Hands letters to Amazon's mail service (SES). Each is handed over once: where an answer is lost, the message is not, and
/// a repetition would be another one. The client is made when it is first needed, for most processes never
/// need it.
public final class Mailer {
    private static final Logger log = LoggerFactory.getLogger(Mailer.class);
    private static final int FORBIDDEN = 403;

    private static final Duration TO_REACH_IT = Duration.ofSeconds(5);

    private final Supplier<SesV2Client> making;
    private final Sender sender;
    private final MimeLetter mime;
    private Optional<SesV2Client> made = Optional.empty();

    /// @param language of the letters
    public Mailer(Supplier<SesV2Client> making, Sender sender, Locale language) {
        this.making = making;
        this.sender = sender;
        this.mime = new MimeLetter(sender, new LetterWords(language));
    }

    /// A client that tries once.
    ///
    /// @param patience for how long there is somebody to tell what became of it
    public static SesV2ClientBuilder client(Duration patience) {
        return SesV2Client.builder()
                .httpClientBuilder(
                        UrlConnectionHttpClient.builder().connectionTimeout(TO_REACH_IT).socketTimeout(patience))
                .overrideConfiguration(
                        own -> own.apiCallTimeout(patience).retryStrategy(AwsRetryStrategy.doNotRetry()));
    }

    public Posted send(Letter letter) {
        var to = MimeLetter.usable(letter.address());
        if (to.isEmpty()) {
            return new Posted.NoSuchAddress();
        }
        var message = SdkBytes.fromByteArrayUnsafe(mime.write(letter, to.get()));
        try {
            ses().sendEmail(send -> send.fromEmailAddress(sender.address())
                    .destination(destination -> destination.toAddresses(to.get()))
                    .content(content -> content.raw(raw -> raw.data(message))));
            return new Posted.Accepted();
        } catch (SesV2Exception e) {
            log.warn("The mail service did not take a letter: {}", code(e));
            return refusal(e);
        } catch (SdkClientException e) {
            log.warn("The mail service did not answer", e);
            return wasReached(e) ? new Posted.Unsure() : new Posted.Later();
        }
    }

    private static Posted refusal(SesV2Exception why) {
        return switch (why) {
            case MessageRejectedException rejected when isOfSender(rejected) -> new Posted.Closed();
            case MessageRejectedException _,BadRequestException _ -> new Posted.Declined();
            case AccountSuspendedException _,MailFromDomainNotVerifiedException _,SendingPausedException _,NotFoundException _ ->
                new Posted.Closed();
            case TooManyRequestsException _,LimitExceededException _ -> new Posted.Later();
            case SesV2Exception other when other.statusCode() == FORBIDDEN -> new Posted.Closed();
            case SesV2Exception _ -> new Posted.Later();
        };
    }

    /// SES says by its sentence alone that it does not know the sender, or in its sandbox the recipient, as ours.
    private static boolean isOfSender(MessageRejectedException rejected) {
        return String.valueOf(rejected.getMessage()).contains("not verified");
    }

    /// Whether the message may have gone out all the same.
    private static boolean wasReached(SdkClientException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean before = cause instanceof ConnectException || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException || cause instanceof SSLHandshakeException
                    || cause instanceof SocketTimeoutException && String.valueOf(cause.getMessage()).contains("onnect");
            if (before) {
                return false;
            }
        }
        return true;
    }

    /// Without the sentence, in which the guest's address may be.
    private static String code(SesV2Exception why) {
        return why.awsErrorDetails() == null ? String.valueOf(why.statusCode()) : why.awsErrorDetails().errorCode();
    }

    private synchronized SesV2Client ses() {
        var client = made.orElseGet(making);
        made = Optional.of(client);
        return client;
    }
}
