package org.gatehouse.scanner.decode;

import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// ZXing's decoder, from modules to text, with its answers checked: small codes have so little redundancy that
/// noise can pass for one.
final class SymbolDecoder {
    private static final Map<DecodeHintType, Object> NO_HINTS = Map.of();
    /// Up to version 3 some redundancy is there to detect errors, not to correct them (ISO/IEC 18004, table 9).
    private static final int LARGEST_SMALL_SIDE = 29;

    private final Decoder decoder = new Decoder();

    /// @return null when these modules are no code
    @Nullable
    String decode(BitMatrix modules) {
        try {
            int side = modules.getHeight();
            DecoderResult result = decoder.decode(modules, NO_HINTS);
            if (result.getText().isEmpty() || side <= LARGEST_SMALL_SIDE && isDoubtful(side, result))
                return null;
            return result.getText();
        } catch (ChecksumException | FormatException e) {
            return null;
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
            // the decoder's way of rejecting some garbled contents
            return null;
        }
    }

    private static boolean isDoubtful(int side, DecoderResult result) {
        Integer corrected = result.getErrorsCorrected();
        return corrected == null || corrected > allowed((side - 17) / 4, result.getECLevel());
    }

    private static int allowed(int version, String level) {
        return switch (version + level) {
            case "1L" -> 2;
            case "1M" -> 4;
            case "1Q" -> 6;
            case "1H" -> 8;
            case "2L" -> 4;
            case "3L" -> 7;
            default -> Integer.MAX_VALUE;
        };
    }
}
