package org.gatehouse.backend.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/// Letters as MIME messages: text and HTML as alternatives of each other, the tickets attached.
final class MimeLetter {
    private static final String UTF_8 = "UTF-8";
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    private final Sender sender;
    private final LetterWords words;
    private final LetterText text;
    private final Session session;

    MimeLetter(Sender sender, LetterWords words) {
        this.sender = sender;
        this.words = words;
        this.text = new LetterText(words);
        // else the name of this machine is looked up, and told in every message
        var ours = new Properties();
        ours.setProperty("mail.from", sender.address());
        this.session = Session.getInstance(ours);
    }

    /// An address as it travels; none where no letter can go to it. A domain may be in any script, what is before the
    /// at sign in ASCII only: the mail service takes no other.
    static Optional<String> usable(String address) {
        int at = address.lastIndexOf('@');
        try {
            var name = address.substring(0, Math.max(at, 0));
            var travelling = name + "@" + IDN.toASCII(address.substring(at + 1));
            var read = new InternetAddress(travelling, true);
            // what has brackets, a name or a group about it would go to another address than the one that is shown
            boolean bare = travelling.equals(read.getAddress()) && !read.isGroup();
            return bare && StandardCharsets.US_ASCII.newEncoder().canEncode(name)
                    ? Optional.of(travelling)
                    : Optional.empty();
        } catch (AddressException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The message's bytes.
    ///
    /// @param to the guest's address as it travels
    byte[] write(Letter letter, String to) {
        try {
            var message = new MimeMessage(session);
            message.setFrom(named(sender.address(), letter.from()));
            message.setRecipient(MimeMessage.RecipientType.TO, named(to, letter.guest()));
            if (sender.replies().isPresent()) {
                message.setReplyTo(new InternetAddress[]{named(sender.replies().get(), letter.from())});
            }
            message.setSubject(oneLine(words.subject(letter)), UTF_8);
            message.setHeader("Content-Language", words.language().toLanguageTag());
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setSentDate(Date.from(letter.written()));
            message.setContent(content(letter));
            message.saveChanges();
            var bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException e) {
            throw new IllegalStateException("A letter could not be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MimeMultipart content(Letter letter) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(text.plain(letter), UTF_8);
        var html = new MimeBodyPart();
        html.setText(text.html(letter), UTF_8, "html");
        var either = new MimeBodyPart();
        either.setContent(new MimeMultipart("alternative", plain, html));
        var tickets = new MimeBodyPart();
        tickets.setDataHandler(new DataHandler(new ByteArrayDataSource(letter.document(), "application/pdf")));
        tickets.setFileName(letter.fileName());
        tickets.setDisposition(MimeBodyPart.ATTACHMENT);
        return new MimeMultipart("mixed", either, tickets);
    }

    private static InternetAddress named(String address, String name) throws IOException {
        return new InternetAddress(address, oneLine(name), UTF_8);
    }

    /// A line's end in a name would begin another header.
    private static String oneLine(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }
}
