using Palmares.Linkage.Names;

namespace Palmares.Linkage.Running;

/// <summary>Text in one of its forms.</summary>
internal static class TextForms
{
    public static string Of(TextForm form, string text) => form switch
    {
        TextForm.Folded => TextFold.Fold(text),
        TextForm.SortedWords => SortedWords(text),
        TextForm.Sound => Soundex.Of(TextFold.Fold(text)),
        TextForm.Nickname => Nicknames.First(TextFold.Fold(text)),
        _ => text,
    };

    public static string SortedWords(string text) =>
        string.Join(' ', TextFold.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
}

/// <summary>The form of each value of some columns as a number: equal numbers, equal forms. Computed once, before pairs are compared.</summary>
internal sealed class CodedForm
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];
    private readonly int[] byCode;

    public CodedForm(MentionTable table, int column, Func<string, string> form)
    {
        byCode = new int[table.DistinctValues];
        for (var row = 0; row < table.Count; row++)
            foreach (var code in table.Codes(column, row))
                if (byCode[code] == 0)
                    byCode[code] = Number(form(table.Text(code)), code) + 1;
        Count = numbers.Count;
    }

    public int Count { get; }

    public int this[int code] => byCode[code] - 1;

    public string Text(int code) => texts[this[code]];

    /// <summary>By its number.</summary>
    public IReadOnlyList<string> Texts => texts;

    /// <summary>The number of a form; −1 where no value has it.</summary>
    public int Find(string text) => numbers.GetValueOrDefault(text, -1);

    // A value that folds to nothing ("???") is like nothing but itself.
    private int Number(string text, int code)
    {
        if (text.Length == 0)
            text = "\u001f" + code;
        if (!numbers.TryGetValue(text, out var number))
        {
            numbers[text] = number = numbers.Count;
            texts.Add(text);
        }
        return number;
    }
}
