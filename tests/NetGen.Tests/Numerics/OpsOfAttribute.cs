using System.Reflection;
using System.Runtime.Intrinsics.X86;
using Xunit.Sdk;

namespace NetGen.Tests.Numerics;

/// <summary>The operations of one width, float and double, fused and portable; skipped where the processor has no such vectors.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OpsOfAttribute : DataAttribute
{
    private readonly string _width;

    public OpsOfAttribute(int bits)
    {
        _width = bits == 128 ? "Pair" : $"{bits}";
        Skip = bits switch
        {
            512 when !Avx512F.IsSupported => "The processor has no vectors of 512 bits.",
            256 when !Fma.IsSupported => "The processor has no multiply-add of vectors of 256 bits.",
            _ => null,
        };
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => VectorOpsCases.All.Keys.Where(name => name.Contains(_width)).Select(name => new object[] { name });
}
