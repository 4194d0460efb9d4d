package org.gridmap.source;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What a person said about a file that its bytes leave open.
 *
 * @param encoding of its texts; null: what the file says, or what its bytes can be
 * @param layer the sheet of a workbook or the layer of a file with several; null: the only one
 */
public record ReadChoices(@Nullable Charset encoding, @Nullable String layer, ReadLimits limits) {

  /** Nothing was said. */
  public static final ReadChoices USUAL = new ReadChoices(null, null, ReadLimits.USUAL);
}
