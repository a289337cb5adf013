package org.gatehouse.scanner.camera;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamException;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.ByteBuffer;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A camera that plays images at a steady pace, a stand-in for a sensor all the way through webcam-capture.
final class FolderDevice implements WebcamDevice, WebcamDevice.BufferAccess, StillPictures {
    private final FolderPlay play;
    private final Playlist list;
    private final byte[] nothing;
    private byte[] showing;
    private boolean open;
    private int shown;
    private long nextAt;

    FolderDevice(FolderPlay play) {
        this.play = play;
        this.list = new Playlist(play.source(), play.ending());
        this.nothing = Letterbox.blank(play.size());
        this.showing = nothing;
    }

    @Override
    public synchronized void getImageBytes(@Nullable ByteBuffer target) {
        if (!open || target == null)
            return;
        waitForTurn();
        target.put(next());
    }

    @Override
    public @Nullable ByteBuffer getImageBytes() {
        ByteBuffer bytes = ByteBuffer.allocateDirect(nothing.length);
        getImageBytes(bytes);
        return bytes.flip();
    }

    @Override
    public @Nullable BufferedImage getImage() {
        BufferedImage image = new BufferedImage(play.size().width, play.size().height, BufferedImage.TYPE_3BYTE_BGR);
        byte[] bgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        getImageBytes(ByteBuffer.wrap(bgr));
        for (int i = 0; i < bgr.length; i += 3) {
            byte red = bgr[i];
            bgr[i] = bgr[i + 2];
            bgr[i + 2] = red;
        }
        return image;
    }

    private byte[] next() {
        int each = play.picturesEach() + play.picturesAfter();
        int step = shown % each;
        if (step == 0) {
            byte[] image = list.next(play.size());
            if (image == null)
                return nothing;
            showing = image;
        }
        shown++;
        return step < play.picturesEach() ? showing : nothing;
    }

    private void waitForTurn() {
        long interval = (long) (1e9 / play.rate());
        long now = System.nanoTime();
        if (nextAt == 0 || now - nextAt > 10 * interval)
            nextAt = now;
        while (nextAt - System.nanoTime() > 0)
            LockSupport.parkNanos(nextAt - System.nanoTime());
        nextAt += interval;
    }

    @Override
    public String getName() {
        return play.source().getFileName() == null ? play.source().toString() : play.source().getFileName().toString();
    }

    @Override
    public Dimension[] getResolutions() {
        return new Dimension[]{play.size()};
    }

    @Override
    public Dimension getResolution() {
        return play.size();
    }

    @Override
    public void setResolution(Dimension size) {
        if (!size.equals(play.size()))
            throw new WebcamException("This camera delivers " + play.size() + " only");
    }

    @Override
    public synchronized void open() {
        open = true;
        nextAt = 0;
    }

    @Override
    public synchronized void close() {
        open = false;
    }

    @Override
    public void dispose() {
        close();
    }

    @Override
    public synchronized boolean isOpen() {
        return open;
    }
}
