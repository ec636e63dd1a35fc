using System.Collections.Concurrent;
using NetGen.Generator.Emit;
using NetGen.Generator.Models;

namespace NetGen.Generator;

/// <summary>
/// The emitted lines of the networks that an analyzer has seen last. Lines can only be counted by emitting, some milliseconds of work, and an editor
/// asks the analyzer after every few keystrokes. Waiting for the end of a compilation would not do: editors do not show what is reported there.
/// So the count is kept by the model, which is equal as long as the declaration says the same: a keystroke elsewhere costs one look-up. It is a pure
/// function of the model, so it can never be out of date.
/// </summary>
internal sealed class CostCache
{
    /// <summary>Networks that are remembered: more than are edited at once, and too few to matter in memory.</summary>
    public const int Capacity = 256;

    private readonly ConcurrentDictionary<NetworkModel, int> _lines = new();
    private int _counted;

    /// <summary>How often a text was emitted.</summary>
    public int Counted => _counted;

    public int LinesOf(NetworkModel model) => _lines.TryGetValue(model, out var known) ? known : Count(model);

    private int Count(NetworkModel model)
    {
        Interlocked.Increment(ref _counted);
        if (_lines.Count >= Capacity)
        {
            _lines.Clear();
        }

        return _lines[model] = EmittedText.Of(model).Lines;
    }
}
