package org.gatehouse.scanner.verdict;

/// The drawing on a verdict: a ground whose outline tells the kind (round to pass, a triangle to look again, an
/// octagon to refuse, a square where nothing can be said) and a sign on it that tells the reason. Drawn on a square
/// of 100 by 100; the sign is stroked.
public enum Shape {
    ADMIT(Shape.CIRCLE, "M28 52 L44 68 L74 34"), //
    ADMIT_MARKED(Shape.CIRCLE, "M26 48 L40 62 L68 32 M62 70 L82 70 M72 60 L72 80"), //
    OVERRULED(Shape.CIRCLE, "M22 49 L37 64 L64 33 M77 36 L77 58 M77 69 L77 70"), //
    READMIT(Shape.CIRCLE, "M30 38 C40 22 66 24 72 44 C77 66 54 80 36 70 M26 22 L30 39 L47 37"), //
    EXIT(Shape.CIRCLE, "M50 26 L28 26 L28 74 L50 74 M42 50 L76 50 M64 37 L77 50 L64 63"), //
    LOOK_AGAIN(Shape.TRIANGLE, "M50 38 L50 62 M50 75 L50 76"), //
    SEVERAL(Shape.TRIANGLE, "M35 66 L41 66 L41 72 L35 72 Z M59 66 L65 66 L65 72 L59 72 Z"), //
    REFUSE(Shape.OCTAGON, "M34 34 L66 66 M66 34 L34 66"), //
    ELSEWHERE(Shape.OCTAGON, "M28 50 L70 50 M55 34 L71 50 L55 66"), //
    TIME(Shape.OCTAGON,
            "M50 26 C63 26 74 37 74 50 C74 63 63 74 50 74 C37 74 26 63 26 50 C26 37 37 26 50 26 Z M50 36 L50 51 L61 57"), //
    MONEY(Shape.OCTAGON, "M23 32 L77 32 L77 68 L23 68 Z M23 47 L77 47"), //
    UNJUDGED(Shape.SQUARE, "M38 40 C38 24 64 24 63 41 C62 51 50 50 50 62 M50 76 L50 77");

    private static final String CIRCLE = "M50 2 A48 48 0 1 1 49.99 2 Z";
    private static final String TRIANGLE = "M50 5 Q54 5 56 9 L97 86 Q100 94 92 95 L8 95 Q0 94 3 86 L44 9 Q46 5 50 5 Z";
    private static final String OCTAGON = "M31 3 L69 3 L97 31 L97 69 L69 97 L31 97 L3 69 L3 31 Z";
    private static final String SQUARE = "M16 4 L84 4 Q96 4 96 16 L96 84 Q96 96 84 96 L16 96 Q4 96 4 84 L4 16 Q4 4 16 4 Z";

    private final String ground;
    private final String sign;

    Shape(String ground, String sign) {
        this.ground = ground;
        this.sign = sign;
    }

    /// Whether it points along the line of reading, or is written like it, and turns with it.
    public boolean isDirected() {
        return this == EXIT || this == ELSEWHERE || this == UNJUDGED;
    }

    public String ground() {
        return ground;
    }

    public String sign() {
        return sign;
    }
}
