using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;
using static NetGen.Tests.Numerics.LaneValues;

namespace NetGen.Tests.Numerics;

/// <summary>The checks, called as emitted kernels call operations: on the default of a type argument.</summary>
internal sealed partial class VectorOpsChecks<T, V, O>(ScalarFunctions<T> functions, T[] arguments) : IVectorOpsChecks
    where T : unmanaged, IFloatingPointIeee754<T>
    where V : struct
    where O : struct, IVectorOps<T, V>
{
    private const int Margin = 3;

    private static readonly O Ops = default;

    private static int Count => Unsafe.SizeOf<V>() / Unsafe.SizeOf<T>();

    public void Places()
    {
        Assert.Equal(Count, Ops.Count);
        var memory = VectorOpsValues.From<T>(1, 8);
        Assert.True(Unsafe.AreSame(ref memory[5], ref Ops.At(ref memory[1], 4)));
        Assert.True(Unsafe.AreSame(ref memory[6], ref Ops.At(ref memory[1], 2, 3)));
    }

    public void Halves()
    {
        var values = VectorOpsValues.From<T>(7, Count);
        if (Unsafe.SizeOf<V>() < 64)
        {
            Assert.Throws<NotSupportedException>(() => Ops.AddHalves(Vector(values)));
            return;
        }

        var sums = VectorOpsValues.Lanes<T, System.Runtime.Intrinsics.Vector256<T>>(Ops.AddHalves(Vector(values)));
        AssertSame(values[..(Count / 2)].Zip(values[(Count / 2)..], (lower, upper) => lower + upper), sums, "AddHalves");
    }

    public void WholeVectors()
    {
        var memory = VectorOpsValues.From<T>(1, Count + 8);
        AssertSame(memory[4..(4 + Count)], Lanes(Ops.Load(ref memory[1], 3)), "Load");
        AssertSame(memory[6..(6 + Count)], Lanes(Ops.Load(ref memory[1], 2, 3)), "Load at an index");

        var values = Vector(VectorOpsValues.From<T>(100, Count));
        AssertWritten(4, Lanes(values), (ref T start) => Ops.Store(values, ref start, 4), "Store");
        AssertWritten(5, Lanes(values), (ref T start) => Ops.Store(values, ref start, 2, 3), "Store at an index");
        AssertWritten(4, Lanes(values)[..(Count / 2)], (ref T start) => Ops.StoreLower(values, ref start, 4), "StoreLower");
        AssertWritten(4, Lanes(values)[(Count / 2)..], (ref T start) => Ops.StoreUpper(values, ref start, 4), "StoreUpper");

        foreach (var value in arguments[..1_000])
        {
            AssertSame(Enumerable.Repeat(value, Count), Lanes(Ops.All(value)), "All");
            AssertSame(VectorOpsValues.From<T>(0, Count).Select((_, k) => k == 0 ? value : T.Zero), Lanes(Ops.FirstLane(value)), "FirstLane");
        }

        Assert.All(Enumerable.Range(0, Count), lane => Assert.Equal(Lanes(values)[lane], Ops.One(values, lane)));
    }

    public void Fours()
    {
        var memory = VectorOpsValues.From<T>(1, 12);
        var four = Ops.LoadFour(ref memory[1], 3);
        AssertSame(Enumerable.Range(0, Count).Select(k => memory[4 + (k % 4)]), Lanes(four), "LoadFour");
        AssertSame(Enumerable.Range(0, Count).Select(k => memory[6 + (k % 4)]), Lanes(Ops.LoadFour(ref memory[1], 2, 3)), "LoadFour at an index");
        Assert.All(Enumerable.Range(0, 4), which => AssertSame(Enumerable.Repeat(memory[4 + which], Count), Lanes(Ops.Spread(four, which)), "Spread"));
    }

    public void Operations()
    {
        AssertPairs("Add", (a, b) => a + b, Ops.Add);
        AssertPairs("Subtract", (a, b) => a - b, Ops.Subtract);
        AssertPairs("Multiply", (a, b) => a * b, Ops.Multiply);
        AssertPairs("Divide", (a, b) => a / b, Ops.Divide);
        AssertPairs("Min", (a, b) => a < b ? a : b, Ops.Min);
        AssertPairs("Max", (a, b) => a > b ? a : b, Ops.Max);
        AssertPairs("Less", (a, b) => a < b ? a : -b, (a, b) => Ops.Select(Ops.Less(a, b), a, Ops.Negate(b)));
        AssertPairs("Same", (a, b) => a == b ? a : -b, (a, b) => Ops.Select(Ops.Same(a, b), a, Ops.Negate(b)));
        AssertPairs("Negate", (a, _) => -a, (a, _) => Ops.Negate(a));
        AssertPairs("Abs", (a, _) => T.IsNegative(a) ? -a : a, (a, _) => Ops.Abs(a));
        AssertPairs("Sqrt", (a, _) => T.Sqrt(a), (a, _) => Ops.Sqrt(a));
        AssertPairs("Min of numbers", (a, b) => a < b ? a : b, OfEach(Ops.Min));
        AssertPairs("Max of numbers", (a, b) => a > b ? a : b, OfEach(Ops.Max));
    }

    public void MultiplyAdds()
    {
        var (first, second) = VectorOpsValues.Pairs(arguments);
        var third = first.Reverse().ToArray();
        AssertAll("Fma", (i, a, b, c) => Ops.Fma(a, b, c));
        AssertAll("Fma from memory", (i, a, b, c) => Ops.Fma(ref first[0], i, b, c));
        AssertAll("Fma from memory at an index", (i, a, b, c) => Ops.Fma(ref first[0], i - 1, 1, b, c));
        AssertAll("Fma of numbers", (i, a, b, c) => Vector([.. Enumerable.Range(i, Count).Select(k => Ops.Fma(first[k], second[k], third[k]))]));

        void AssertAll(string name, Func<int, V, V, V, V> multiplyAdd)
        {
            for (var i = 0; i + Count <= first.Length; i += Count)
            {
                var lanes = multiplyAdd(i, Vector(first[i..(i + Count)]), Vector(second[i..(i + Count)]), Vector(third[i..(i + Count)]));
                AssertSame(Enumerable.Range(i, Count).Select(k => functions.MultiplyAdd(first[k], second[k], third[k])), Lanes(lanes), name);
            }
        }
    }

    public void Functions()
    {
        foreach (var (function, scalar) in new Func<V, V>[] { Ops.Exp, Ops.Log, Ops.Tanh, Ops.Sigmoid, Ops.Softplus, Ops.Erf }.Zip(functions.OfOne))
        {
            var few = VectorOpsValues.Few(arguments);
            AssertSame(few.Select(scalar), few.Chunk(Count).SelectMany(x => Lanes(function(Vector(x)))), function.Method.Name);
        }
    }

    public void Numbers()
    {
        foreach (var (function, scalar) in new Func<T, T>[] { Ops.Exp, Ops.Log, Ops.Tanh, Ops.Sigmoid, Ops.Softplus, Ops.Erf }.Zip(functions.OfOne))
        {
            AssertSame(VectorOpsValues.Few(arguments).Select(scalar), VectorOpsValues.Few(arguments).Select(function), function.Method.Name);
        }
    }

    private static T[] Lanes(V vector) => VectorOpsValues.Lanes<T, V>(vector);

    private static V Vector(T[] lanes) => VectorOpsValues.Vector<T, V>(lanes);

    private static Func<V, V, V> OfEach(Func<T, T, T> function) => (a, b) => Vector([.. Lanes(a).Zip(Lanes(b), function)]);

    private static void AssertWritten(int place, T[] values, Write write, string what)
    {
        var memory = VectorOpsValues.From<T>(-100, place + Count + Margin);
        var expected = memory.ToArray();
        values.CopyTo(expected, place);
        write(ref memory[0]);
        AssertSame(expected, memory, what);
    }

    private void AssertPairs(string name, Func<T, T, T> scalar, Func<V, V, V> vectors)
    {
        var (first, second) = VectorOpsValues.Pairs(arguments);
        AssertSame(first.Zip(second, scalar), first.Chunk(Count).Zip(second.Chunk(Count), (a, b) => Lanes(vectors(Vector(a), Vector(b)))).SelectMany(lanes => lanes), name);
    }

    private delegate void Write(ref T start);
}
