package org.gatehouse.organizer.office;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.gatehouse.sync.api.CheckInStatistics.Tagged;
import org.gatehouse.sync.api.Cloud;
import org.gatehouse.sync.api.Downloads;
import org.gatehouse.sync.api.Events;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.admission.IncidentId;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.TicketTypeDetails;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.gate.GateDetails;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.wire.Device;
import org.gatehouse.ticketing.wire.Enrolment;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.IncidentMark;
import org.gatehouse.ticketing.wire.Incidents;
import org.gatehouse.ticketing.wire.Oversold;
import org.gatehouse.ticketing.wire.PictureChange;
import org.gatehouse.ticketing.wire.PolicyChange;
import org.gatehouse.ticketing.wire.PolicyReply;
import org.jspecify.annotations.Nullable;

/// The office over the real cloud.
public final class CloudOffice implements Office {
    private final Cloud cloud;

    public CloudOffice(Cloud cloud) {
        this.cloud = cloud;
    }

    @Override
    public EventDesk events() {
        return new CloudEvents(cloud.events(), cloud.downloads());
    }

    @Override
    public BoxOffice boxOffice() {
        return new CloudBoxOffice(cloud);
    }

    @Override
    public GateDesk gates() {
        return new CloudGates(cloud);
    }

    @Override
    public Numbers numbers() {
        return new CloudNumbers(cloud);
    }

    @Override
    public People people() {
        return new CloudPeople(cloud.organization());
    }

    @Override
    public PriceDesk prices() {
        return new CloudPrices(cloud.prices());
    }

    private record CloudEvents(Events events, Downloads downloads) implements EventDesk {

        @Override
        public List<EventReply> all() {
            var all = new ArrayList<EventReply>();
            var query = Events.Query.all();
            var page = events.list(query);
            all.addAll(page.items());
            while (page.cursor() != null) {
                page = events.list(query.after(page.cursor()));
                all.addAll(page.items());
            }
            return all;
        }

        @Override
        public EventReply get(EventId event) {
            return events.get(event);
        }

        @Override
        public EventReply create(EventDetails details, IdempotencyKey key) {
            return events.create(details, key);
        }

        @Override
        public EventReply edit(EventId event, EventDetails details, long revision, Oversold oversold) {
            return events.edit(event, details, revision, oversold);
        }

        @Override
        public Path picture(EventId event, Path target) {
            return downloads.fetch(events.picture(event), target);
        }

        @Override
        public EventReply setPicture(EventId event, PictureChange picture, long revision) {
            return events.setPicture(event, picture, revision);
        }

        @Override
        public EventReply removePicture(EventId event, long revision) {
            return events.removePicture(event, revision);
        }

        @Override
        public PolicyReply policy(EventId event) {
            return events.policy(event);
        }

        @Override
        public PolicyReply setPolicy(EventId event, PolicyChange policy, long revision) {
            return events.setPolicy(event, policy, revision);
        }

        @Override
        public EventReply publish(EventId event) {
            return events.publish(event);
        }

        @Override
        public EventReply cancel(EventId event) {
            return events.cancel(event);
        }

        @Override
        public EventReply archive(EventId event) {
            return events.archive(event);
        }

        @Override
        public EventReply unarchive(EventId event) {
            return events.unarchive(event);
        }

        @Override
        public EventReply archive(EventId event, long seen) {
            return events.archive(event, seen);
        }

        @Override
        public EventReply unarchive(EventId event, long seen) {
            return events.unarchive(event, seen);
        }

        @Override
        public EventReply addType(EventId event, TicketTypeDetails type, IdempotencyKey key) {
            return events.addType(event, type, key);
        }

        @Override
        public EventReply editType(EventId event, TypeNumber number, TicketTypeDetails type, Oversold oversold) {
            return events.editType(event, number, type, oversold);
        }

        @Override
        public EventReply removeType(EventId event, TypeNumber number) {
            return events.removeType(event, number);
        }

        @Override
        public EventReply addGate(EventId event, GateDetails gate, IdempotencyKey key) {
            return events.addGate(event, gate, key);
        }

        @Override
        public EventReply editGate(EventId event, GateId gate, GateDetails details) {
            return events.editGate(event, gate, details);
        }

        @Override
        public EventReply removeGate(EventId event, GateId gate) {
            return events.removeGate(event, gate);
        }
    }

    private record CloudNumbers(Cloud cloud) implements Numbers {

        @Override
        public Tagged newer(EventId event, @Nullable Tagged held) {
            return cloud.statistics().newer(event, held);
        }

        @Override
        public Path report(EventId event, String language, Path target) {
            return cloud.downloads().fetch(cloud.statistics().report(event, language), target);
        }
    }

    private record CloudGates(Cloud cloud) implements GateDesk {

        @Override
        public Enrolment newEnrolment(EventId event, IdempotencyKey key) {
            return cloud.gates().newEnrolment(event, key);
        }

        @Override
        public List<Device> devices(EventId event) {
            return cloud.gates().devices(event);
        }

        @Override
        public Incidents incidents(EventId event, @Nullable String cursor) {
            return cloud.gates().incidents(event, cursor);
        }

        @Override
        public IncidentMark mark(EventId event, IncidentId incident, IncidentMark.Request mark) {
            return cloud.gates().mark(event, incident, mark);
        }

        @Override
        public void unmark(EventId event, IncidentId incident) {
            cloud.gates().unmark(event, incident);
        }

        @Override
        public Device revoke(DeviceId device) {
            return cloud.gates().revoke(device);
        }
    }
}
