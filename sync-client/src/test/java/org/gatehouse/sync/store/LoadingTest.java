package org.gatehouse.sync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A manifest on its way into the store.
class LoadingTest {
    private static final String ROWS = "SELECT count(*) FROM ticket";

    @TempDir
    Path folder;

    private StoreFolder stores;

    @BeforeEach
    void make() {
        stores = new StoreFolder(folder);
    }

    @Test
    void whatIsTidiedMeanwhileLeavesItsRowsAlone() throws SQLException {
        try (var store = stores.open()) {
            stores.load(store, 50);
            try (var loading = store.startLoading()) {
                loading.add(stores.packed(store, 0, 20));

                assertThat(store.sweep()).isFalse();

                loading.add(stores.packed(store, 20, 30));
                loading.putInUse(stores.festival().snapshot(11).header());
            }
            assertThat(store.manifest()).map(ManifestState::tickets).contains(30L);
            assertThat(store.sweep()).isTrue();
            assertThat(stores.count(ROWS)).isEqualTo(30);
        }
    }

    @Test
    void ofOneThatIsGivenUpNothingStays() throws SQLException {
        try (var store = stores.open()) {
            stores.load(store, 50);
            try (var loading = store.startLoading()) {
                loading.add(stores.packed(store, 0, 20));
            }
            assertThat(stores.count(ROWS)).isEqualTo(50);
            assertThat(store.manifest()).map(ManifestState::tickets).contains(50L);
        }
    }
}
