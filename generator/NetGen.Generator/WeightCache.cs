using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Models;
using NetGen.Generator.Plans;
using NetGen.Weights;

namespace NetGen.Generator;

/// <summary>
/// What an analyzer has read of files of weights. An editor asks after every few keystrokes, each time for a new compilation, but with the same text as
/// long as nobody edits the file: so it is kept with the text, as long as that lives, and by the network, whose layers say what may stand in it.
/// </summary>
internal sealed class WeightCache
{
    /// <summary>Networks of one text that are remembered: each keeps its weights, and a class that is being renamed is another with every letter.</summary>
    private const int Capacity = 4;

    private readonly ConditionalWeakTable<SourceText, ConcurrentDictionary<NetworkModel, (NetworkModel? Model, WeightTextFault? Fault)>> _read = new();
    private int _parsed;

    /// <summary>How often a text was parsed.</summary>
    public int Parsed => _parsed;

    /// <summary>The model with its weights, or what is wrong with the text.</summary>
    public (NetworkModel? Model, WeightTextFault? Fault) Read(NetworkModel model, SourceText text)
    {
        var known = _read.GetOrCreateValue(text);
        if (known.TryGetValue(model, out var reading))
        {
            return reading;
        }

        if (known.Count >= Capacity)
        {
            known.Clear();
        }

        return known[model] = Parse(model, text);
    }

    private (NetworkModel? Model, WeightTextFault? Fault) Parse(NetworkModel model, SourceText text)
    {
        Interlocked.Increment(ref _parsed);
        return PretrainedReading.Read(model, text.ToString());
    }
}
