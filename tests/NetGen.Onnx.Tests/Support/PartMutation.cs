using Google.Protobuf.Collections;

namespace NetGen.Onnx.Tests.Support;

/// <summary>Draws parts of a model, and changes sizes: to others nearby, or far beyond what a file may have.</summary>
internal sealed class PartMutation(Random random)
{
    private static readonly long[] Sizes = [-1, 0, 1, 2, 3, 4, 5, 7, 64, 65536, int.MaxValue, 1L << 33, long.MinValue, -2];

    /// <summary>One of several; <see langword="null"/> of none.</summary>
    public T? Pick<T>(RepeatedField<T> parts)
        where T : class => parts.Count == 0 ? null : parts[random.Next(parts.Count)];

    /// <summary>Changes, adds, removes or exchanges a number.</summary>
    public void ChangeSizes(RepeatedField<long> sizes)
    {
        switch (random.Next(4))
        {
            case 0 when sizes.Count > 0:
                sizes.RemoveAt(random.Next(sizes.Count));
                break;
            case 1:
                sizes.Insert(random.Next(sizes.Count + 1), Size());
                break;
            case 2 when sizes.Count > 1:
                (sizes[0], sizes[^1]) = (sizes[^1], sizes[0]);
                break;
            case 3 when sizes.Count > 0:
                sizes[random.Next(sizes.Count)] = Size();
                break;
            default:
                sizes.Add(Size());
                break;
        }
    }

    /// <summary>A size, most often a small one.</summary>
    public long Size() => random.Next(3) == 0 ? Sizes[random.Next(Sizes.Length)] : random.Next(-1, 5);
}
