package ulysse.panel.subnet;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The way out of a subnet; null when it has none. */
@Schema(name = "SubnetChange")
record GatewayChange(@Schema(nullable = true) @Nullable String gateway) {}
