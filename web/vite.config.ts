import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const host = process.env.DIALTONE_URL ?? "http://localhost:5080";

export default defineConfig({
  plugins: [react()],
  server: {
    port: 5173,
    proxy: { "/api": host, "/tmf-api": host },
  },
  build: {
    outDir: "dist",
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        advancedChunks: {
          groups: [
            { name: "antd", test: /node_modules[\\/](antd|@ant-design|rc-[^\\/]+|@rc-component|dayjs)/ },
            { name: "vendor", test: /node_modules/ },
          ],
        },
      },
    },
  },
  test: { include: ["src/**/*.test.ts"] },
});
