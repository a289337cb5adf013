package org.gatehouse.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// What this process has used so far.
///
/// @param cpu       of all cores, in nanoseconds
/// @param allocated bytes
public record Used(long at, long cpu, long allocated) {
    public static Used now() {
        return new Used(System.nanoTime(),
                ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime(),
                ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes());
    }

    /// Of one core, 0 to 1 and beyond.
    public double coresSince(Used before) {
        return (double) (cpu - before.cpu) / (at - before.at);
    }

    public long allocatedSince(Used before) {
        return allocated - before.allocated;
    }

    /// Bytes on the heap after everything that can go has gone.
    public static long live() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
        }
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return heap.getUsed();
    }

    /// Megabytes of memory that are really there; 0 where the system does not tell.
    public static double resident() {
        return megabytes("VmRSS:");
    }

    /// The most there ever was.
    public static double mostResident() {
        return megabytes("VmHWM:");
    }

    private static double megabytes(String line) {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(one -> one.startsWith(line))
                    .mapToDouble(one -> Double.parseDouble(one.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
        } catch (IOException elsewhere) {
            return 0;
        }
    }
}
