package org.gatehouse.demo.wrong.backend;

import org.gatehouse.demo.wrong.sync.Client;

public record BackendUsesTheClient(Client client) {}
