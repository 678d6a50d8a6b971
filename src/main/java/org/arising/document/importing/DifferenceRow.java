package org.arising.document.importing;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.arising.document.reconciling.Difference;
import org.arising.document.reconciling.Weight;
import org.arising.kernel.Reference;
import org.jspecify.annotations.Nullable;

/** A difference between a document and what was held when it was read, as it is stored. */
@MappedEntity("difference")
record DifferenceRow(
        String workspaceId,
        String committee,
        @Id String ref,
        String sha256,
        String field,
        String held,
        String stated,
        String weight,
        String outcome,
        @Nullable String decidedBy,
        @Nullable Long decided) {

    Found found(String document) {
        return new Found(
                Reference.of(ref),
                document,
                sha256,
                new Difference(Difference.Field.of(field), held, stated, Weight.of(weight)),
                Found.Outcome.of(outcome));
    }
}
