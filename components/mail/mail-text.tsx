const ADDRESS = /(https?:\/\/[^\s<>"]+)/;

/** The plain text of a mail with its addresses as links, as a mail program shows it. */
export function MailText({ text }: { text: string }) {
  return (
    <div className="max-w-measure whitespace-pre-wrap break-words border-hairline border-t pt-5">
      {text.split(ADDRESS).map((part, index) =>
        ADDRESS.test(part) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a fixed text have no other identity.
          <a key={index} href={part} className="break-all text-accent underline-offset-4 hover:underline">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </div>
  );
}
