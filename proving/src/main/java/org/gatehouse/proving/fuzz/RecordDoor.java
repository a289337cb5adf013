package org.gatehouse.proving.fuzz;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.gatehouse.backend.http.Json;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.GateRecord.Grounds;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.gatehouse.ticketing.wire.BatchAnswer;
import org.gatehouse.ticketing.wire.RecordBatch;

/// Sends the cloud bodies as if they were records, from a device it knows. The first byte says whether they go plain,
/// packed, or only called packed. Promised is that each record is answered or the body refused, and nothing unforeseen.
final class RecordDoor implements Door {
    private static final int PACKED = 1;
    private static final int CALLED_PACKED = 2;
    private static final int MODES = 3;
    private static final int UNFORESEEN = 500;
    private static final int OK = 200;
    /// What was taken in stays, so now and then it begins anew.
    private static final int AT_MOST = 2_000;

    private ServerOnStage server = new ServerOnStage();
    private final Json json = new Json();
    private int knocks;

    @Override
    public void knock(byte[] bytes) {
        int mode = bytes.length == 0 ? 0 : Math.floorMod(bytes[0], MODES);
        var rest = bytes.length == 0 ? bytes : Arrays.copyOfRange(bytes, 1, bytes.length);
        var headers = new HashMap<String, List<String>>();
        headers.put("authorization", List.of("Bearer " + server.token()));
        headers.put("content-type", List.of("application/json"));
        if (mode != 0) {
            headers.put("content-encoding", List.of("gzip"));
        }
        var answer = server.call("POST", "/records", headers, mode == PACKED ? GateOnStage.gzip(rest) : rest);
        Finding.unless(answer.status() < UNFORESEEN, "unforeseen: " + answer.status());
        if (answer.status() == OK && mode != CALLED_PACKED) {
            var sent = json.read(rest, RecordBatch.class).records().stream().map(GateRecord::id).toList();
            var answered = json.read(answer.body(), BatchAnswer.class).answers().stream().map(one -> one.id()).toList();
            Finding.unless(answered.equals(sent), "not every record was answered");
        }
        if (++knocks % AT_MOST == 0) {
            server = new ServerOnStage();
        }
    }

    @Override
    public List<byte[]> examples() {
        var in = server.record(1, new GateRecord.In(1, Grounds.LISTED, null));
        var undone = server.record(2, new GateRecord.Undo(in.id(), "wrong person"));
        var all = new RecordBatch(List.of(in, undone, server.record(3, new GateRecord.Out(1)),
                server.record(4, new GateRecord.Refused(VerdictKind.FORGED)),
                server.record(5, new GateRecord.In(2, Grounds.OVERRIDE, "guest list"))));
        return List.of(CodeDoor.with(0, json.write(all)),
                CodeDoor.with(PACKED, json.write(new RecordBatch(List.of(in)))),
                CodeDoor.with(CALLED_PACKED, GateOnStage.gzip(json.write(all))),
                CodeDoor.with(0, Stage.utf8("{\"records\":[]}")));
    }

    @Override
    public void close() {
        // It is all in memory.
    }
}
