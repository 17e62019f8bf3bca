using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Palmares.Web.Tests.Privacy;

/// <summary>The statements a site sends to its database, in order, as the database's own diagnostics tell them.</summary>
internal sealed class SentStatements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConcurrentQueue<(string Database, string Text)> _sent = new();
    private readonly List<IDisposable> _subscriptions = [];

    public SentStatements() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public int Count { get; private set; }

    public async Task<IReadOnlyList<string>> DuringAsync(WebWorld site, Func<Task> act)
    {
        _sent.Clear();
        await act();
        string[] own = [.. _sent.Where(one => one.Database.StartsWith(site.Folder, StringComparison.Ordinal)).Select(one => one.Text)];
        Count += own.Length;
        return own;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == Microsoft.EntityFrameworkCore.DbLoggerCategory.Name)
            _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandExecutedEventData command)
            _sent.Enqueue((command.Command.Connection!.DataSource, command.Command.CommandText));
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());
}
