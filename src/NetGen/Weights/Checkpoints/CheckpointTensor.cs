using System.Text;

namespace NetGen.Weights;

/// <summary>
/// A tensor of a checkpoint that is none of the parameters: <c>optimizer.m.layer1.weight</c>, what the optimizer remembers, <c>best.layer1.weight</c>, the weights of
/// the best epoch, or <c>training.history</c>, a row for each epoch. Its shape is known beforehand, whoever reads it.
/// </summary>
internal sealed class CheckpointTensor
{
    /// <summary>What stands before the names of the best weights.</summary>
    public const string Best = "best";

    /// <summary>The name of the history: F64 of any bits.</summary>
    public const string History = "training.history";

    /// <summary>Numbers of an epoch: loss, validation loss, metric, learning rate, time, whether it was the best so far.</summary>
    public const int HistoryColumns = 6;

    /// <summary>The most epochs of a history: 768 MiB.</summary>
    public const int MostEpochs = 1 << 24;

    /// <summary>What the file says of it.</summary>
    public TensorEntry Entry;

    /// <summary>More than any optimizer has.</summary>
    private const int MostStates = 8;

    /// <summary>Reads the name.</summary>
    /// <param name="name">One that <see cref="IsExtra"/> takes.</param>
    /// <param name="offset">Bytes of the file before it.</param>
    /// <param name="tensors">The network's.</param>
    /// <exception cref="WeightFormatException">There is no such tensor.</exception>
    public CheckpointTensor(ReadOnlySpan<byte> name, long offset, ReadOnlySpan<WeightTensor> tensors)
    {
        Name = Encoding.UTF8.GetString(name.ToArray());
        Entry = new TensorEntry { NameOffset = offset };
        if (Name == History)
        {
            Entry.Slot = -1;
            return;
        }

        // The names are ours, to the letter: another spelling would be another tensor.
        Entry.Slot = TensorName.TryReadKind(name, out Entry.Kind) && TryReadLayer(TensorName.Path(name), out Entry.Layer) ? WeightTensors.Find(tensors, Entry.Layer, Entry.Kind) : -1;
        if (Entry.Slot < 0 || tensors[Entry.Slot].IsStandardization || !Name.EndsWith("." + TensorName.Of(tensors[Entry.Slot]), StringComparison.Ordinal))
        {
            throw Refusal.Of(
                WeightFormatCode.UnknownName, offset, $"Expected 'optimizer.m.layer1.weight' and the like of the {WeightTensors.Layers(tensors)} layers, found {Refusal.Show(name)}.");
        }
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Whether it belongs to a session: the best weights or the history.</summary>
    public bool IsOfSession => Entry.Slot < 0 || Name.StartsWith(Best + ".", StringComparison.Ordinal);

    /// <summary>How many of them a file may have.</summary>
    public static int Most(ReadOnlySpan<WeightTensor> tensors) => ((MostStates + 1) * tensors.Length) + 1;

    /// <summary>Whether a name is that of such a tensor; in a file that is no checkpoint it is a module's.</summary>
    public static bool IsExtra(ReadOnlySpan<byte> name) => name.StartsWith("optimizer."u8) || name.StartsWith("best."u8) || name.StartsWith("training."u8);

    /// <summary>The name of a part of what belongs to each parameter.</summary>
    /// <param name="group">What stands before it: <c>best</c> or <c>optimizer.m</c>.</param>
    /// <param name="tensor">The tensor that it belongs to.</param>
    public static string Of(string group, in WeightTensor tensor) => $"{group}.{TensorName.Of(tensor)}";

    /// <summary>What stands before the names of an optimizer's values.</summary>
    public static string GroupOf(OptimizerValues values) => "optimizer." + values.Name;

    /// <summary>Demands the tensor's shape, or rows of the history, and as many bytes as that needs.</summary>
    /// <exception cref="WeightFormatException">It has others.</exception>
    public void CheckShape(ReadOnlySpan<WeightTensor> tensors)
    {
        if (Entry.Slot >= 0)
        {
            ref readonly var tensor = ref tensors[Entry.Slot];
            Check(Entry.HasShapeOf(tensor), $"the shape {tensor}", tensor.Length);
            return;
        }

        if (Entry.Type != DataType.F64)
        {
            throw Refusal.Of(WeightFormatCode.DataType, Entry.NameOffset, $"Expected F64 for '{Name}', found {Entry.Type}.");
        }

        var isHistory = Entry.Rank == 2 && Entry.Size(0) is >= 1 and <= MostEpochs && Entry.Size(1) == HistoryColumns;
        Check(isHistory, FormattableString.Invariant($"1 to {MostEpochs} rows of {HistoryColumns}"), isHistory ? Entry.Size(0) * HistoryColumns : 0);
    }

    private void Check(bool isRight, string expected, long values)
    {
        if (!isRight)
        {
            throw Refusal.Of(WeightFormatCode.Shape, Entry.ShapeOffset, $"Expected {expected} for '{Name}', found {Entry.Shape}.");
        }

        var bytes = checked(values * Entry.ValueSize);
        if (Entry.Begin > Entry.End || Entry.End - Entry.Begin != bytes)
        {
            throw Refusal.Of(WeightFormatCode.Offsets, Entry.OffsetsOffset, $"Expected {bytes} bytes of {Entry.Type} data for '{Name}', found [{Entry.Begin},{Entry.End}].");
        }
    }

    // best.layer1, or optimizer. with a name without dots before it.
    private static bool TryReadLayer(ReadOnlySpan<byte> path, out int layer)
    {
        layer = 0;
        var dot = path.LastIndexOf((byte)'.');
        var group = path.Slice(0, Math.Max(dot, 0));
        var last = path.Slice(dot + 1);
        var isKnown = group.SequenceEqual("best"u8) || (group.StartsWith("optimizer."u8) && group.IndexOf((byte)'.') == group.LastIndexOf((byte)'.') && group[group.Length - 1] != '.');
        if (!isKnown || !TensorName.IsOurs(last) || !TensorName.TryParse(last, out layer))
        {
            return false;
        }

        return layer > 0;
    }
}
