package ulysse.panel.sshkey;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import ulysse.panel.platform.PastedText;

record AddKeyRequest(
        @NotBlank @Size(max = 100) String label,
        @NotNull @JsonDeserialize(using = PastedText.class) String publicKey) {}
