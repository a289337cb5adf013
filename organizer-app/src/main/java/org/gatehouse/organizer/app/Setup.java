package org.gatehouse.organizer.app;

import java.time.InstantSource;
import java.util.Locale;

import org.gatehouse.desk.platform.AppFolder;
import org.gatehouse.desk.thread.UiThread;
import org.gatehouse.desk.thread.Workers;
import org.gatehouse.organizer.office.Documents;
import org.gatehouse.organizer.signin.Door;

/// What the console's window is built from.
///
/// @param cloud the cloud's address for people, shown at sign-in
public record Setup(
        AppFolder home,
        Door door,
        String cloud,
        Documents documents,
        InstantSource clock,
        Locale locale,
        Workers workers,
        UiThread ui) {}
