namespace Palmares.Proceedings;

/// <summary>Decision words as reports print them.</summary>
public static class DecisionWords
{
    public static string Sentence(DecisionWord word) => word switch
    {
        DecisionWord.Noted => "noted.",
        DecisionWord.Agreed => "agreed.",
        DecisionWord.Approved => "approved.",
        DecisionWord.Endorsed => "endorsed.",
        DecisionWord.Deferred => "deferred.",
        DecisionWord.SentByLiaison => "sent by liaison statement.",
        _ => "carried forward.",
    };
}
