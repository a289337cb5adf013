package org.gatehouse.demo.wrong.organizer;

import org.gatehouse.demo.wrong.scanner.Scanner;

public record ConsoleUsesTheScanner(Scanner scanner) {}
