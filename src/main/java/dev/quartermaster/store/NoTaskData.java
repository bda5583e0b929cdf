package dev.quartermaster.store;

import com.github.kagkarlsson.scheduler.serializer.Serializer;

/** Tasks carry no data, so nothing from the table is ever deserialised into objects. */
final class NoTaskData implements Serializer {
  private static final byte[] NOTHING = {};

  @Override
  public byte[] serialize(Object data) {
    return NOTHING;
  }

  @Override
  public <T> T deserialize(Class<T> type, byte[] data) {
    throw new UnsupportedOperationException("no task of ours carries data");
  }
}
