package nl.mdzfactsheet.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;

/**
 * Repeats a piece of work and prints a line of JSON for each time: {@code wall} and {@code cpu} in seconds, of the first
 * time from the start of the process, {@code peak_mb} of the process so far, and {@code steps} in seconds.
 */
final class Worker {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double NANOS = 1e9;

    private final int times;

    Worker(int times) {
        this.times = times;
    }

    /** Work that reports the seconds of its steps. */
    @FunctionalInterface
    interface Work {
        Map<String, Double> run() throws Exception;
    }

    /** @param prepare done before each time and not timed */
    void repeat(Runnable prepare, Work work) throws Exception {
        for (int time = 0; time < times; time++) {
            prepare.run();
            double start = time == 0 ? wall() - processWall() : wall();
            double cpuBefore = time == 0 ? 0 : cpu();
            Map<String, Double> steps = work.run();
            print(new Measured(wall() - start, cpu() - cpuBefore, peakMegabytes(), steps, load()));
        }
    }

    /**
     * One time.
     *
     * @param wall wall clock seconds
     * @param cpu processor seconds of all threads, also those outside Java
     * @param peakMegabytes most memory the process held
     * @param steps seconds per step
     * @param load what else the machine did: its load average when the time was over
     */
    record Measured(double wall, double cpu, long peakMegabytes, Map<String, Double> steps, double load) {}

    private static void print(Measured measured) throws IOException {
        System.out.println(JSON.writeValueAsString(measured));
    }

    private static double wall() {
        return System.nanoTime() / NANOS;
    }

    /** Since the process started. */
    private static double processWall() {
        return ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
    }

    private static double cpu() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                        .getProcessCpuTime()
                / NANOS;
    }

    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static long peakMegabytes() throws IOException {
        return Peak.kilobytes(Path.of("/proc/self/status")) / 1024;
    }
}
