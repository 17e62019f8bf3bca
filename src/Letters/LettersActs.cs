using Palmares.Kernel;

namespace Palmares.Letters;

/// <summary>The secretary worded a kind of letter in a language.</summary>
[ActName("letters.wording-written")]
public sealed record WordingWritten(LetterCode Kind, LetterLanguage Language, int Number) : Act;

/// <summary>The secretary's wording was withdrawn; the default stands again.</summary>
[ActName("letters.default-kept")]
public sealed record DefaultKept(LetterCode Kind, LetterLanguage Language, int Number) : Act;

/// <summary>Whether letters wait for release, and in which language they are by default.</summary>
[ActName("letters.hold-set")]
public sealed record HoldSet(bool HoldAll, LetterLanguage Language) : Act;

/// <summary>One letter was held back.</summary>
[ActName("letters.letter-held")]
public sealed record LetterHeld(Guid Letter) : Act;

/// <summary>A held letter, or all of them, may go.</summary>
[ActName("letters.letters-released")]
public sealed record LettersReleased(int Count, Guid? Letter) : Act;

/// <summary>A letter that had not gone was stopped.</summary>
[ActName("letters.letter-cancelled")]
public sealed record LetterCancelled(Guid Letter) : Act;

/// <summary>A letter goes not before a moment.</summary>
[ActName("letters.letter-postponed")]
public sealed record LetterPostponed(Guid Letter, DateTimeOffset? After) : Act;

/// <summary>A failed letter, or all of them, is tried again.</summary>
[ActName("letters.letters-retried")]
public sealed record LettersRetried(int Count, Guid? Letter) : Act;

/// <summary>A reminder so many days before something is due.</summary>
[ActName("letters.reminder-set")]
public sealed record ReminderSet(ReminderRuleId Rule, Guid Edition, LetterCode About, int Days) : Act;

/// <summary>A reminder is not wanted any more.</summary>
[ActName("letters.reminder-dropped")]
public sealed record ReminderDropped(ReminderRuleId Rule) : Act;

/// <summary>A reminder went into the outbox.</summary>
[ActName("letters.reminder-sent")]
public sealed record ReminderSent(Guid Edition, LetterCode About, int Days, Guid Thing) : Act;

/// <summary>A reader chose digest, language and kinds.</summary>
[ActName("letters.preferences-chosen")]
public sealed record PreferencesChosen(LetterAddressId Address, Digest Digest, LetterLanguage? Language, IReadOnlyList<LetterCode> Refused) : Act;

/// <summary>A reader refused kinds of letters by the link in one.</summary>
[ActName("letters.kinds-refused")]
public sealed record KindsRefused(LetterAddressId Address, IReadOnlyList<LetterCode> Kinds) : Act;

/// <summary>A report says that letters do not reach an address.</summary>
[ActName("letters.bounce-taken")]
public sealed record BounceTaken(LetterAddressId Address, string ReportHash, Guid? Letter) : Act;

/// <summary>An address works again.</summary>
[ActName("letters.address-cleared")]
public sealed record AddressCleared(LetterAddressId Address) : Act;
