using System.Diagnostics;
using System.Globalization;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.Benchmarks.Functions;

/// <summary>Prints nanoseconds an element of the elementary functions, at each width of vector, on arrays in the first-level cache.</summary>
internal static class FunctionBenchmark
{
    private const int Length = 1024;
    private const int Repetitions = 7;

    private delegate void Loop<T>(ReadOnlySpan<T> x, Span<T> y);

    public static void Run()
    {
        Console.WriteLine($"{"function",-16} {"128 bits",9} {"256 bits",9} {"512 bits",9} {"TensorPrimitives",17}");
        Print<ExpFunction>("exp", TensorPrimitives.Exp, TensorPrimitives.Exp);
        Print<LogFunction>("log", TensorPrimitives.Log, TensorPrimitives.Log, lowest: 0);
        Print<TanhFunction>("tanh", TensorPrimitives.Tanh, TensorPrimitives.Tanh);
        Print<SigmoidFunction>("sigmoid", TensorPrimitives.Sigmoid, TensorPrimitives.Sigmoid);
        Print<SoftplusFunction>("softplus", null, null);
        Print<ErfFunction>("erf", null, null);
        Print<GeluFunction>("gelu", null, null);
        Print<GeluTanhFunction>("gelu (tanh)", null, null);
    }

    private static void Print<TFunction>(string name, Loop<float>? peer, Loop<double>? doublePeer, double lowest = -8)
        where TFunction : struct, IElementaryFunction
    {
        Print($"{name}, float", FunctionLoops<TFunction>.Bits128, FunctionLoops<TFunction>.Bits256, FunctionLoops<TFunction>.Bits512, peer, x => (float)x, lowest);
        Print($"{name}, double", FunctionLoops<TFunction>.Bits128, FunctionLoops<TFunction>.Bits256, FunctionLoops<TFunction>.Bits512, doublePeer, x => x, lowest);
    }

    private static void Print<T>(string name, Loop<T> narrow, Loop<T> middle, Loop<T> wide, Loop<T>? peer, Func<double, T> convert, double lowest)
        where T : unmanaged
    {
        var random = new Random(7);
        var (x, y) = Buffers<T>();
        foreach (ref var value in x.Span)
        {
            value = convert((random.NextDouble() * 16) + lowest);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-16} {Time(narrow, x, y),9:F3} {Time(middle, x, y),9:F3} {(Vector512.IsHardwareAccelerated ? Time(wide, x, y) : double.NaN),9:F3} {(peer is null ? double.NaN : Time(peer, x, y)),17:F3}"));
    }

    // No vector crosses a cache line, and none is read where one was just written 4,096 bytes away, which a processor takes for the same place.
    private static (Memory<T> X, Memory<T> Y) Buffers<T>()
        where T : unmanaged
    {
        const int Line = 64;
        const int Apart = 1024;
        var size = Unsafe.SizeOf<T>();
        var buffer = GC.AllocateArray<T>((2 * Length) + ((Line + Apart) / size), pinned: true);
        var first = (int)((ulong)-Marshal.UnsafeAddrOfPinnedArrayElement(buffer, 0) % Line) / size;
        return (buffer.AsMemory(first, Length), buffer.AsMemory(first + Length + (Apart / size), Length));
    }

    // Medians of repetitions of 20 ms, after as long a warm-up.
    private static double Time<T>(Loop<T> loop, Memory<T> x, Memory<T> y)
    {
        var calls = 1;
        while (Measure(calls) < 0.02)
        {
            calls *= 2;
        }

        var times = Enumerable.Range(0, Repetitions).Select(_ => Measure(calls) / calls / Length * 1e9).Order().ToArray();
        return times[Repetitions / 2];

        double Measure(int count)
        {
            var start = Stopwatch.GetTimestamp();
            for (var k = 0; k < count; k++)
            {
                loop(x.Span, y.Span);
            }

            return Stopwatch.GetElapsedTime(start).TotalSeconds;
        }
    }
}
