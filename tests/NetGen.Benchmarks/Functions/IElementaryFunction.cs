using System.Runtime.Intrinsics;

namespace NetGen.Benchmarks.Functions;

/// <summary>A function of <see cref="Numerics.FusedMath"/> in all its widths: a type, so that the timed loop has it inlined as emitted code has.</summary>
internal interface IElementaryFunction
{
    static abstract Vector128<float> At(Vector128<float> x);

    static abstract Vector256<float> At(Vector256<float> x);

    static abstract Vector512<float> At(Vector512<float> x);

    static abstract Vector128<double> At(Vector128<double> x);

    static abstract Vector256<double> At(Vector256<double> x);

    static abstract Vector512<double> At(Vector512<double> x);
}
