package org.gatehouse.desk.platform;

import java.nio.file.Path;
import java.util.Optional;

import com.gluonhq.attach.display.DisplayService;
import com.gluonhq.attach.lifecycle.LifecycleEvent;
import com.gluonhq.attach.lifecycle.LifecycleService;
import com.gluonhq.attach.storage.StorageService;
import javafx.geometry.Dimension2D;

/// The machine as Gluon Attach sees it.
public final class AttachMachine implements Machine {

    @Override
    public Path privateStorage() {
        return StorageService.create().flatMap(StorageService::getPrivateStorage).map(java.io.File::toPath)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".gatehouse"));
    }

    @Override
    public Screen screen() {
        Optional<DisplayService> display = DisplayService.create();
        var size = display.map(DisplayService::getDefaultDimensions).orElse(new Dimension2D(1280, 800));
        float scale = display.map(DisplayService::getScreenScale).orElse(1f);
        return new Screen(size.getWidth(), size.getHeight(), scale);
    }

    @Override
    public void onPause(Runnable action) {
        LifecycleService.create().ifPresent(service -> service.addListener(LifecycleEvent.PAUSE, action));
    }

    @Override
    public void onResume(Runnable action) {
        LifecycleService.create().ifPresent(service -> service.addListener(LifecycleEvent.RESUME, action));
    }
}
