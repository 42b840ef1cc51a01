import { createAnnotation } from "@/server/annotations/create-annotation";
import { removeAnnotation } from "@/server/annotations/remove-annotation";
import { annotationIdSchema, createAnnotationSchema, updateAnnotationSchema } from "@/server/annotations/schemas";
import { updateAnnotation } from "@/server/annotations/update-annotation";
import { editorProcedure, router } from "../init";

export const annotationsRouter = router({
  create: editorProcedure.input(createAnnotationSchema).mutation(({ ctx, input }) => createAnnotation({ ctx, input })),
  update: editorProcedure.input(updateAnnotationSchema).mutation(({ ctx, input }) => updateAnnotation({ ctx, input })),
  remove: editorProcedure.input(annotationIdSchema).mutation(({ ctx, input }) => removeAnnotation({ ctx, input })),
});
