package org.gatehouse.organizer.app;

import java.util.function.Consumer;

import org.gatehouse.desk.theme.Theming;
import org.gatehouse.organizer.office.Tools;

/// What somebody may do to the window and their sign-in from the menu under their name.
///
/// @param authenticator shows whether an authenticator app is asked for
record Account(Theming theming, Runnable chooseLanguage, Consumer<Tools> authenticator, Runnable signOut) {}
