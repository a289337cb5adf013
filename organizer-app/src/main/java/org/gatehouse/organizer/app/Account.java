package org.gatehouse.organizer.app;

import org.gatehouse.desk.theme.Theming;

/// What somebody may do to the window and their sign-in from the menu under their name.
record Account(Theming theming, Runnable chooseLanguage, Runnable signOut) {}
