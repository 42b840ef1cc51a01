/** A type in words; the object that it names is a link to its table. */
export function TypeName({ type, objectName }: { type: string; objectName: string | null }) {
  if (!objectName || !type.includes(objectName)) return type;
  const [before, after] = type.split(objectName);
  return (
    <>
      {before}
      <a href={`#${objectName}`} className="text-accent underline underline-offset-4">
        {objectName}
      </a>
      {after}
    </>
  );
}
