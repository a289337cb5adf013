package org.gatehouse.demo.wrong.desk.first;

import org.gatehouse.demo.wrong.desk.second.Second;

public record First(Second second) {}
