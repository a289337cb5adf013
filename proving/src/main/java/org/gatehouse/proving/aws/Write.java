package org.gatehouse.proving.aws;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.gatehouse.proving.aws.Language.Condition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// One write to one row, with what must hold for it.
sealed interface Write {
    /// @throws RuntimeException as the SDK throws it, where the request itself is wrong
    void check();

    MemoryTable table();

    MemoryTable.Key key();

    Condition condition();

    void perform();

    default boolean holds() {
        return condition().holds(before());
    }

    default Optional<Map<String, AttributeValue>> before() {
        return table().find(key());
    }

    /// Puts a whole row.
    record Put(MemoryTable table, Map<String, AttributeValue> item, Condition condition) implements Write {
        @Override
        public void check() {
            table.keyOf(item);
        }

        @Override
        public MemoryTable.Key key() {
            return table.keyOf(item);
        }

        @Override
        public void perform() {
            table.put(item);
        }
    }

    /// Changes some attributes, of a row that is made where it is missing.
    record Update(MemoryTable table, Map<String, AttributeValue> keyItem, Language.Update update)
            implements
                Write {
        @Override
        public void check() {
            table.key(keyItem);
        }

        @Override
        public MemoryTable.Key key() {
            return table.key(keyItem);
        }

        @Override
        public Condition condition() {
            return update.condition();
        }

        /// @throws RuntimeException as the SDK throws it, where this cannot be made of what is there
        Map<String, AttributeValue> after() {
            var before = before().orElse(keyItem);
            var after = Expression.applied(update.edit(), condition().terms(), before);
            keyItem.forEach((name, value) -> {
                if (!Objects.equals(Values.stored(after).get(name), Values.stored(keyItem).get(name))) {
                    MemoryTable.refuseKeyChange(name);
                }
            });
            table.keyOf(after);
            return after;
        }

        @Override
        public void perform() {
            table.put(after());
        }
    }

    /// Takes a row away, where it is there.
    record Delete(MemoryTable table, Map<String, AttributeValue> keyItem, Condition condition) implements Write {
        @Override
        public void check() {
            table.key(keyItem);
        }

        @Override
        public MemoryTable.Key key() {
            return table.key(keyItem);
        }

        @Override
        public void perform() {
            table.delete(key());
        }
    }

    /// Changes nothing.
    record Check(MemoryTable table, Map<String, AttributeValue> keyItem, Condition condition) implements Write {
        @Override
        public void check() {
            table.key(keyItem);
        }

        @Override
        public MemoryTable.Key key() {
            return table.key(keyItem);
        }

        @Override
        public void perform() {}
    }

    static Write of(TransactWriteItem item, Function<String, MemoryTable> tables, Language language) {
        if (item.put() != null) {
            var put = item.put();
            var terms = new Terms(put.expressionAttributeNames(), put.expressionAttributeValues());
            return new Put(tables.apply(put.tableName()), put.item(),
                    language.condition(put.conditionExpression(), terms));
        }
        if (item.update() != null) {
            var update = item.update();
            var terms = new Terms(update.expressionAttributeNames(), update.expressionAttributeValues());
            return new Update(tables.apply(update.tableName()), update.key(),
                    language.update(update.updateExpression(), update.conditionExpression(), terms));
        }
        if (item.delete() != null) {
            var delete = item.delete();
            var terms = new Terms(delete.expressionAttributeNames(), delete.expressionAttributeValues());
            return new Delete(tables.apply(delete.tableName()), delete.key(),
                    language.condition(delete.conditionExpression(), terms));
        }
        var check = item.conditionCheck();
        var terms = new Terms(check.expressionAttributeNames(), check.expressionAttributeValues());
        return new Check(tables.apply(check.tableName()), check.key(),
                language.condition(check.conditionExpression(), terms));
    }
}
