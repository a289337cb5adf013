package org.gatehouse.backend.stats;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.gatehouse.backend.bucket.Bucket;
import org.gatehouse.backend.event.Organizations;
import org.gatehouse.backend.event.StoredEvent;
import org.gatehouse.backend.http.Caller;
import org.gatehouse.backend.member.MemberDesk;
import org.gatehouse.backend.stats.paper.NightReport;
import org.gatehouse.backend.stats.paper.ReportPdf;
import org.gatehouse.ticketing.wire.Download;

/// The report of the night as a file in the bucket, drawn anew each time it is asked for.
public final class ReportDesk {
    private static final Duration URL_LIFE = Duration.ofMinutes(15);
    /// What it can be written in; anything else is English.
    private static final Set<String> LANGUAGES = Set.of("en", "de", "es", "fr", "ja", "ar");

    private final StatisticsDesk statistics;
    private final IncidentMarks marks;
    private final Organizations organizations;
    private final Bucket bucket;
    private final MemberDesk people;
    private final ReportPdf pdf = new ReportPdf();

    public ReportDesk(StatisticsDesk statistics, IncidentMarks marks, Organizations organizations, Bucket bucket,
            MemberDesk people) {
        this.statistics = statistics;
        this.marks = marks;
        this.organizations = organizations;
        this.bucket = bucket;
        this.people = people;
    }

    Download of(Caller.Person caller, StoredEvent stored, String language) {
        var event = stored.event();
        var known = LANGUAGES.contains(language) ? language : "en";
        var numbers = statistics.count(stored, statistics.devices(stored));
        var names = people.names(caller);
        var report = new NightReport(organizations.nameOf(event.organization()), event, numbers,
                marks.of(event.id()).stream().map(mark -> mark.called(names)).toList());
        var object = "reports/%s/%s.pdf".formatted(event.id().value(), known);
        bucket.put(object, pdf.render(report, known.equals("en") ? Locale.UK : Locale.forLanguageTag(known)),
                "application/pdf");
        var day = DateTimeFormatter.ISO_LOCAL_DATE.format(event.details().start().atZone(event.details().zone()));
        var name = "report-" + day + ".pdf";
        return new Download(bucket.url(object, name, URL_LIFE), numbers.asOf().plus(URL_LIFE), name);
    }
}
