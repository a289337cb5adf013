package org.gatehouse.scanner.decode;

/// The level that parts a histogram into two classes that differ most.
final class Otsu {
    private Otsu() {}

    /// @return the first value that belongs to the brighter class
    static int level(int[] histogram) {
        double total = 0;
        double sum = 0;
        for (int i = 0; i < histogram.length; i++) {
            total += histogram[i];
            sum += (double) i * histogram[i];
        }
        double dark = 0;
        double darkSum = 0;
        double best = -1;
        int first = 0;
        int last = 0;
        for (int i = 0; i < histogram.length - 1; i++) {
            dark += histogram[i];
            darkSum += (double) i * histogram[i];
            double between = between(dark, darkSum, total, sum);
            if (between > best) {
                best = between;
                first = i;
                last = i;
            } else if (between == best) {
                last = i;
            }
        }
        return (first + last) / 2 + 1;
    }

    private static double between(double dark, double darkSum, double total, double sum) {
        double bright = total - dark;
        if (dark == 0 || bright == 0)
            return -1;
        double apart = darkSum / dark - (sum - darkSum) / bright;
        return dark * bright * apart * apart;
    }
}
