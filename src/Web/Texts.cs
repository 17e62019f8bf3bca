namespace Palmares.Web;

/// <summary>Marks the texts of the pages: the English sentence is the key, Resources/Texts.LANGUAGE.resx holds the others.</summary>
public sealed class Texts;
