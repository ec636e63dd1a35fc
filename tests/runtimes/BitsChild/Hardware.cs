using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.BitsChild;

/// <summary>What this process has of the processor, so that the parent can tell whether its settings had an effect.</summary>
internal static class Hardware
{
    public static string Describe()
    {
        var width = Vector512.IsHardwareAccelerated ? 512
            : Vector256.IsHardwareAccelerated ? 256
            : Vector128.IsHardwareAccelerated ? 128 : 0;
        return $"hardware fma={Fma.IsSupported || AdvSimd.Arm64.IsSupported} width={width}";
    }
}
