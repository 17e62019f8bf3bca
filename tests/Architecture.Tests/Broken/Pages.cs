namespace Palmares.Architecture.Tests.Broken.Pages;

/// <summary>Compiled as Razor compiles a page, with words that pass by no translator.</summary>
public sealed class BarePage
{
    public string Label { get; set; } = "";

    public async Task ExecuteAsync()
    {
        WriteLiteral("<main><h1 class=\"govuk-heading-l\">");
        Write("translated");
        WriteLiteral("</h1><p>Bare words</p><img src=\"leaf.svg\" alt=\"A leaf\">");
        await Task.Yield();
        Label = "A bare label";
        WriteLiteral("</main>");
    }

    private static void Write(object text) => GC.KeepAlive(text);

    private static void WriteLiteral(object text) => GC.KeepAlive(text);
}

public sealed class CleanPage
{
    public async Task ExecuteAsync()
    {
        WriteLiteral("<main class=\"one two\"><a href=\"");
        Write("/address");
        WriteLiteral("\" data-page=\"next\">");
        Write("translated");
        await Task.Yield();
        WriteLiteral("</a> 1 · 2 — Palmares</main>");
    }

    private static void Write(object text) => GC.KeepAlive(text);

    private static void WriteLiteral(object text) => GC.KeepAlive(text);
}
