package org.gatehouse.sync.checkin;

import java.nio.file.Path;
import java.util.Optional;
import org.gatehouse.sync.api.Cloud;
import org.gatehouse.sync.manifest.Preload;
import org.gatehouse.sync.manifest.Trust;
import org.gatehouse.sync.store.GateStore;
import org.gatehouse.sync.store.StoreKeys;
import org.gatehouse.sync.time.Contact;
import org.gatehouse.sync.time.DeviceClock;
import org.gatehouse.sync.upload.SyncLoop;

/// What a gate is made of, put together here and nowhere else.
record GateParts(
        EnrolledEvent event,
        Path folder,
        GateStore store,
        Cloud cloud,
        Situation situation,
        Presenting presenting,
        PinGuard pins,
        Supervising supervising,
        Warming warming,
        Searching searching,
        Syncing syncing,
        SyncLoop loop,
        Driving driving) {

    static GateParts of(EnrolmentFile file, GateStore store, StoreKeys keys, GateSetup setup, Path folder,
            Driving driving) {
        var event = file.event();
        var clock = new DeviceClock(setup.wall(), setup.nanos(),
                store.notes().anchor().or(() -> Optional.of(file.anchor())), store.lastRecordAt());
        var contact = new Contact(clock);
        var notices = new Notices();
        var cloud = Cloud.at(event.api(), new DeviceTokens(keys, clock, setup.random()), setup.patience(),
                setup.wire());
        var situation = new Situation(event, store, clock, contact, notices, setup.battery());
        var presenting = new Presenting(store, clock, event.device());
        var approvals = new Approvals(setup.random());
        var warming = new Warming(store, presenting, clock, setup.random());
        var trust = new Trust(store, cloud.manifests(), event.event(), file.keys(),
                newest -> file.trusting(newest).write(folder));
        var preload = new Preload(store, cloud, contact, event.event(), trust, folder, keys.sealing());
        var syncing = new Syncing(event, store, cloud, clock, contact, notices, trust, preload, setup.software(),
                setup.battery(), driving);
        var loop = new SyncLoop(syncing.work(), setup.pace(), driving.nanos(), setup.random(), situation::linked);
        return new GateParts(event, folder, store, cloud, situation, presenting, new PinGuard(store, clock, approvals),
                new Supervising(store, clock, presenting, approvals), warming, new Searching(store, clock), syncing,
                loop, driving);
    }
}
