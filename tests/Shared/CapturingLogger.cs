using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk;

/// <summary>Keeps everything any category logs at any level: message, structured values, scopes and exceptions.</summary>
internal sealed class CapturingLogger : ILoggerProvider
{
    private readonly ConcurrentQueue<(string Category, LogLevel Level, int Id, string Text)> _lines = new();

    public IReadOnlyList<(string Category, LogLevel Level, int Id, string Text)> Lines => [.. _lines];

    public string Text =>
        string.Join('\n', _lines.Select(line => $"{line.Level} {line.Id} {line.Category} {line.Text}"));

    public ILogger CreateLogger(string categoryName) => new Category(this, categoryName);

    public void Dispose() { }

    private sealed class Category(CapturingLogger owner, string name) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            owner._lines.Enqueue((name, LogLevel.Trace, 0, $"scope {Values(state)}"));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) =>
            owner._lines.Enqueue(
                (name, logLevel, eventId.Id, $"{formatter(state, exception)} {Values(state)} {exception}")
            );

        private static string Values<TState>(TState state) =>
            state is IEnumerable<KeyValuePair<string, object?>> pairs
                ? string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}"))
                : $"{state}";
    }
}
