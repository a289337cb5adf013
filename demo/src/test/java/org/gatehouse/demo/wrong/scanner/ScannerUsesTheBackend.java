package org.gatehouse.demo.wrong.scanner;

import org.gatehouse.demo.wrong.backend.Backend;

public record ScannerUsesTheBackend(Backend backend) {}
