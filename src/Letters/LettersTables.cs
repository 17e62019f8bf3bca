using Palmares.Kernel;

namespace Palmares.Letters;

internal sealed class LettersTables : IEditionTables
{
    private const string Readers = "a reader's choices hold for the installation that writes to them, with the secret of their link";
    private const string House = "set for the whole installation";

    public IEnumerable<EditionTable> Tables =>
    [
        new OfEdition("letters_reminder_rules", "Edition"),
        new OfEdition("letters_reminders", "Edition"),
        new LeftBehind("letters_addresses", Readers),
        new LeftBehind("letters_choices", Readers),
        new LeftBehind("letters_refusals", Readers),
        new LeftBehind("letters_bounces", Readers),
        new LeftBehind("letters_settings", House),
        new LeftBehind("letters_wordings", House),
    ];
}
