namespace Palmares.Records.Importing;

/// <summary>The stages of an import, in order; a step's file bears the stage's number.</summary>
public enum ImportStage
{
    Read = 10,
    Parse = 20,
    Keep = 30,
    Publish = 40,
    Link = 50,
    Index = 60,
}

/// <param name="Rows">Rows read so far.</param>
public sealed record ImportProgress(ImportStage Stage, string What, int Rows);
